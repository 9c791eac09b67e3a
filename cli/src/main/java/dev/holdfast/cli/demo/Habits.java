package dev.holdfast.cli.demo;

/**
 * How customers of a tier behave, before channel and season.
 *
 * @param leaves share that leaves in a year
 * @param shrinks share that gives seats back in a year, at a renewal
 * @param stepsDown share that takes the tier below in a year, at a renewal
 * @param drops share of add-ons given up in a year, at a renewal
 * @param grows chance of more seats in a month
 * @param step seats added or given back at a time, as a share of those there are
 * @param stepsUp chance of taking the tier above in a month
 * @param addsOn chance of each add-on in a month
 * @param pauses chance of a pause in a month
 */
record Habits(
        double leaves,
        double shrinks,
        double stepsDown,
        double drops,
        double grows,
        double step,
        double stepsUp,
        double addsOn,
        double pauses) {

    private static final Habits STARTER = new Habits(0.172, 0.22, 0.000, 0.10, 0.020, 0.35, 0.0050, 0.0015, 0.0045);
    private static final Habits TEAM = new Habits(0.092, 0.17, 0.025, 0.12, 0.054, 0.16, 0.0050, 0.0050, 0.0030);
    private static final Habits BUSINESS = new Habits(0.068, 0.20, 0.025, 0.10, 0.070, 0.12, 0.0060, 0.0090, 0.0);
    private static final Habits ENTERPRISE = new Habits(0.052, 0.27, 0.018, 0.08, 0.145, 0.10, 0.0, 0.0140, 0.0);

    static Habits of(Tier tier) {
        return switch (tier) {
            case STARTER -> STARTER;
            case TEAM -> TEAM;
            case BUSINESS -> BUSINESS;
            case ENTERPRISE -> ENTERPRISE;
        };
    }
}
