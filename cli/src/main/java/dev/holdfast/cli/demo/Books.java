package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the company has on record: its customers, and each item through time. */
final class Books {
    private final List<Account> accounts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private int subscriptions;

    /** Lists a new customer; the parent is null for one that stands alone or above the others of its group. */
    Account enter(CompanyName name, @Nullable Account parent, Channel channel, Region region, LocalDate since) {
        String id = String.format(Locale.ROOT, "C-%05d", accounts.size() + 1);
        Account account = new Account(id, name, parent == null ? null : parent.id(), channel, region, since);
        accounts.add(account);
        return account;
    }

    /** A new subscription of a customer, empty so far. */
    Ledger open(Account account) {
        subscriptions++;
        return new Ledger(account.id(), String.format(Locale.ROOT, "S-%05d", subscriptions));
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The items of one subscription. */
    final class Ledger {
        private final String customer;
        private final String subscription;
        private final Map<String, Item> open = new HashMap<>();

        private Ledger(String customer, String subscription) {
            this.customer = customer;
            this.subscription = subscription;
        }

        /** From the day on exactly these lines are charged: what differs changes, what is missing ends. */
        void settle(LocalDate day, List<Terms> charges) {
            List<String> products = charges.stream().map(Terms::product).toList();
            open.entrySet().removeIf(line -> {
                boolean dropped = !products.contains(line.getKey());
                if (dropped) {
                    line.getValue().end(day);
                }
                return dropped;
            });
            charges.forEach(terms -> settle(day, terms));
        }

        /** A charge that does not come again, for work done up to the last day, exclusive. */
        void once(LocalDate from, LocalDate to, Terms terms) {
            add(from, terms).end(to);
        }

        private void settle(LocalDate day, Terms terms) {
            Item item = open.get(terms.product());
            if (item == null) {
                open.put(terms.product(), add(day, terms));
            } else {
                item.change(day, terms);
            }
        }

        private Item add(LocalDate day, Terms terms) {
            String id = String.format(Locale.ROOT, "I-%05d", items.size() + 1);
            Item item = new Item(id, customer, subscription, day, terms);
            items.add(item);
            return item;
        }
    }
}
