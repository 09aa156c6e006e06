package org.throughline.report;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The records that a priority refers to, by slug.
 *
 * @param organisation its owner, or {@code null} for the partnership
 * @param themes its themes
 */
public record PriorityLinks(@Nullable String organisation, List<String> themes) {

	public static final PriorityLinks NONE = new PriorityLinks(null, List.of());

	public PriorityLinks {
		organisation = blankToNull(organisation);
		themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
	}

}
