package org.throughline.assurance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A rating scheme.
 *
 * @param source where its definitions come from
 * @param shared whether all partnerships may use it
 * @param sets the number of sets of standards that use it
 * @param levels its levels, best first
 */
public record RatingSchemeDetails(UUID id, String slug, String name, @Nullable String source, boolean shared, int sets,
		List<RatingLevel> levels, int version) {

	public RatingSchemeDetails {
		levels = List.copyOf(levels);
	}

	/** Returns the level with this label, ignoring case. */
	public Optional<RatingLevel> level(@Nullable String label) {
		return this.levels.stream().filter((level) -> level.label().equalsIgnoreCase(label)).findFirst();
	}

}
