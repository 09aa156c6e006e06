package org.throughline.measure;

import java.time.LocalDate;

/**
 * A break in series: from this day the indicator is defined or collected differently.
 *
 * @param from the date of the break
 */
public record IndicatorBreak(LocalDate from, String reason) {

}
