package dev.holdfast.cli.demo;

import java.util.Locale;

/** Where a group has members. */
enum Place {
    AUSTRIA(Region.EMEA),
    BENELUX(Region.EMEA),
    FRANCE(Region.EMEA),
    GERMANY(Region.EMEA),
    IBERIA(Region.EMEA),
    ITALY(Region.EMEA),
    NORDICS(Region.EMEA),
    POLAND(Region.EMEA),
    BRAZIL(Region.AMERICAS),
    CANADA(Region.AMERICAS),
    MEXICO(Region.AMERICAS),
    MIDWEST(Region.AMERICAS),
    NORTHEAST(Region.AMERICAS),
    PACIFIC(Region.AMERICAS),
    TEXAS(Region.AMERICAS),
    AUSTRALIA(Region.APAC),
    JAPAN(Region.APAC),
    SINGAPORE(Region.APAC);

    private final Region region;

    Place(Region region) {
        this.region = region;
    }

    /** As it ends a company's name. */
    String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    Region region() {
        return region;
    }
}
