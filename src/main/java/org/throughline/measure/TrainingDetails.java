package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A training activity.
 *
 * @param id the identifier
 * @param number the number, used in page addresses
 * @param version the version
 * @param content its content
 * @param reportSlug the report it is in, or {@code null} if there is none yet
 * @param organisation the organisation that delivered it, or {@code null}
 * @param themes its themes
 * @param evaluations its evaluations by number
 */
public record TrainingDetails(UUID id, int number, int version, TrainingContent content, @Nullable String reportSlug,
		@Nullable NamedOrganisation organisation, List<Tag> themes, List<EvaluationDetails> evaluations) {

	public TrainingDetails {
		themes = List.copyOf(themes);
		evaluations = List.copyOf(evaluations);
	}

	/**
	 * A theme of the activity.
	 *
	 * @param slug the slug
	 * @param name the name
	 */
	public record Tag(String slug, String name) {

	}

	/** Returns the provider, or {@code null} if that is the partnership. */
	public @Nullable String provider() {
		return (this.organisation != null) ? this.organisation.name() : this.content.delivery().providerName();
	}

	/** Whether it has an evaluation. */
	public boolean evaluated() {
		return !this.evaluations.isEmpty();
	}

}
