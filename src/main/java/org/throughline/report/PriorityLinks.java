package org.throughline.report;

import java.util.List;
import java.util.stream.Stream;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.throughline.report.WordingRules.blankToNull;

/**
 * The records that a priority refers to, by slug.
 *
 * @param organisation its owner, or {@code null} for the partnership
 * @param sharedWith other boards and organisations that share it
 */
public record PriorityLinks(@Nullable String organisation, List<String> sharedWith, List<String> themes) {

	public static final PriorityLinks NONE = new PriorityLinks(null, List.of(), List.of());

	public PriorityLinks {
		organisation = blankToNull(organisation);
		sharedWith = List.copyOf(Objects.requireNonNullElse(sharedWith, List.of()));
		themes = StatementLinks.chosen(Objects.requireNonNullElse(themes, List.of()));
	}

	/** Returns its owner and those that share it. */
	public List<String> organisations() {
		return Stream.concat(Stream.ofNullable(this.organisation), this.sharedWith.stream()).toList();
	}

}
