package dev.holdfast.cli.demo;

/**
 * The invented name of a firm.
 *
 * @param text as written on an invoice
 * @param root the name without legal form or place, which a group's members share
 * @param industry what the firm does
 */
record CompanyName(String text, String root, String industry) {

    CompanyName of(String place) {
        return new CompanyName(root + " " + place, root, industry);
    }
}
