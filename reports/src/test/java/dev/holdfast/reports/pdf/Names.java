package dev.holdfast.reports.pdf;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Histories;
import java.util.List;

/** A company that writes its names in letters which the statement's fonts do not have, among some that they have. */
final class Names {
    static final String COMPANY = "株式会社ノース בע״מ";
    static final String TIER = "エンタープライズ 企業";
    static final String CHANNEL = "قناة عربية";

    private Names() {}

    static Statement inOtherLetters() {
        return Histories.named(
                COMPANY,
                List.of(TIER, "Cafe\u0301 😀", "a\u0001b\uFFFE\u200F"),
                List.of(CHANNEL, "Отдел продаж", "Κανάλι"));
    }
}
