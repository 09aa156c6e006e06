package org.throughline.transfer.table;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A date, a text in its place ("ongoing"), or both ("March 2027" and its last day).
 */
public record DayOrText(@Nullable LocalDate day, @Nullable String text) {

}
