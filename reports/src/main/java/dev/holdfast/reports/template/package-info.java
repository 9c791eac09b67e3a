/**
 * One template and one stylesheet for both forms. In: a {@link dev.holdfast.reports.view.StatementView} and the {@link
 * dev.holdfast.reports.template.Form} that it takes. Out: well-formed XHTML that is valid HTML too.
 */
@NullMarked
package dev.holdfast.reports.template;

import org.jspecify.annotations.NullMarked;
