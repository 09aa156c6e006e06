package org.throughline.assurance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * The standards of one year's audit.
 *
 * @param followsSlug the previous set
 * @param otherSchemeBefore the rating scheme of the previous set, or {@code null} if it
 * is the same
 * @param scheme the rating scheme
 * @param standards the standards by number
 */
public record StandardSetDetails(UUID id, String slug, int version, @JsonUnwrapped StandardSetContent content,
		@Nullable String followsSlug, @Nullable String otherSchemeBefore, RatingSchemeDetails scheme,
		List<StandardDetails> standards) implements ManagedRecord {

	public StandardSetDetails {
		standards = List.copyOf(standards);
	}

	/** Returns the name with the year. */
	@Override
	public String title() {
		return this.content.title();
	}

	public String yearLabel() {
		return this.content.yearLabel();
	}

	public Optional<StandardDetails> standard(int number) {
		return this.standards.stream().filter((standard) -> standard.number() == number).findFirst();
	}

}
