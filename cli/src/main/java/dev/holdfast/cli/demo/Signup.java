package dev.holdfast.cli.demo;

import java.time.LocalDate;

/** A new customer, before it is known to be one account or a group of them. */
record Signup(LocalDate day, Tier tier, Channel channel, Region region, CompanyName name, Temper temper) {

    static Signup draw(LocalDate day, Tier tier, CompanyNames names, Dice dice) {
        Channel channel = Channel.draw(tier, dice);
        Region region = Region.draw(dice);
        return new Signup(day, tier, channel, region, names.draw(region, dice), Temper.draw(tier, channel, dice));
    }
}
