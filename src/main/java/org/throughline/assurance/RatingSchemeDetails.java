package org.throughline.assurance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A rating scheme.
 *
 * @param id which it is
 * @param slug its name in addresses
 * @param name how it is called
 * @param source where its definitions come from
 * @param shared whether all partnerships may use it
 * @param sets how many sets of standards are rated with it
 * @param levels its levels, the best first
 * @param version counts changes
 */
public record RatingSchemeDetails(UUID id, String slug, String name, @Nullable String source, boolean shared, int sets,
		List<RatingLevelDetails> levels, int version) {

	public RatingSchemeDetails {
		levels = List.copyOf(levels);
	}

	/** The level of this label, whichever case it is written in. */
	public Optional<RatingLevelDetails> level(@Nullable String label) {
		return this.levels.stream().filter((level) -> level.label().equalsIgnoreCase(label)).findFirst();
	}

}
