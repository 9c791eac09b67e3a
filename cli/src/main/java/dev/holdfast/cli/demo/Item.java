package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One line of a subscription through time. Its versions follow each other and never overlap. */
final class Item {
    private final String id;
    private final String customer;
    private final String subscription;
    private final List<Version> versions = new ArrayList<>();

    Item(String id, String customer, String subscription, LocalDate day, Terms terms) {
        this.id = id;
        this.customer = customer;
        this.subscription = subscription;
        versions.add(new Version(day, null, terms));
    }

    /** Closes the version in force and opens one with other terms; the same terms go on as they are. */
    void change(LocalDate day, Terms terms) {
        if (!versions.getLast().terms().equals(terms)) {
            end(day);
            versions.add(new Version(day, null, terms));
        }
    }

    /** The day is the first without it. */
    void end(LocalDate day) {
        versions.add(versions.removeLast().until(day));
    }

    String id() {
        return id;
    }

    String customer() {
        return customer;
    }

    String subscription() {
        return subscription;
    }

    List<Version> versions() {
        return List.copyOf(versions);
    }
}
