package org.throughline.measure;

import java.time.LocalDate;

/**
 * From a day on an indicator is defined or collected otherwise.
 *
 * @param from the first day of the new way
 * @param reason what changed
 */
public record IndicatorBreak(LocalDate from, String reason) {

}
