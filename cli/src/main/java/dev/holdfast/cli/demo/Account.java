package dev.holdfast.cli.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer, as the source lists it.
 *
 * @param parent id of the account it belongs to
 * @param since the day it was entered
 */
record Account(String id, CompanyName name, @Nullable String parent, Channel channel, Region region, LocalDate since) {}
