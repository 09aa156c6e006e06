package org.throughline.report;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The records that a statement refers to, by slug.
 *
 * @param section its section
 * @param themes its themes
 * @param organisations the organisations concerned; for pressures and escalated matters
 * only
 */
public record StatementLinks(@Nullable String section, List<String> themes, List<String> organisations) {

	public static final StatementLinks NONE = new StatementLinks(null, List.of(), List.of());

	public StatementLinks {
		section = blankToNull(section);
		themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
		organisations = List.copyOf(Objects.requireNonNullElse(organisations, List.of()));
	}

}
