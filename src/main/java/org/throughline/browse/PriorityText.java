package org.throughline.browse;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A priority and its progress as reported in one report.
 *
 * @param number its number within the report
 * @param title its title
 * @param owner the organisation that set it, under its name at the report's date, or
 * {@code null} for the partnership
 * @param periodMeant its period, if different from the report's
 * @param report what the report says about it
 * @param themes its themes
 * @param rewordedFrom its previous title
 * @param years the periods that report on it, oldest first
 */
public record PriorityText(int number, String title, @Nullable String owner, @Nullable String periodMeant,
		@JsonUnwrapped PriorityProgress report, List<ThemeTag> themes, @Nullable String rewordedFrom,
		List<String> years) {

}
