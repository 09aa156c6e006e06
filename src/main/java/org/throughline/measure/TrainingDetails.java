package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.NamedReference;
import org.throughline.platform.persistence.NumberedRecord;
import org.throughline.theme.ThemeName;

/**
 * A training activity.
 *
 * @param number the number, used in page addresses
 * @param links the records it refers to
 * @param evaluations its evaluations by number
 * @param late what happened to it after its report was published
 */
public record TrainingDetails(UUID id, int number, int version, TrainingContent content, Links links,
		List<EvaluationDetails> evaluations, LateEntry late) implements NumberedRecord {

	public TrainingDetails {
		evaluations = List.copyOf(evaluations);
	}

	/**
	 * The records that an activity refers to.
	 *
	 * @param report slug of the report it is in, or {@code null} if there is none yet
	 * @param organisation the organisation that delivered it, or {@code null}
	 * @param review slug of the review it was about, or {@code null}. A page must check
	 * whether the reader may know of that review
	 */
	public record Links(@Nullable String report, @Nullable NamedReference organisation, @Nullable String review,
			List<ThemeName> themes) {

		static final Links NONE = new Links(null, null, null, List.of());

		public Links {
			themes = List.copyOf(themes);
		}

	}

	@Override
	public String title() {
		return this.content.title();
	}

	/** Returns the provider, or {@code null} if that is the partnership. */
	public @Nullable String provider() {
		var organisation = this.links.organisation();
		return (organisation != null) ? organisation.name() : this.content.delivery().providerName();
	}

	/** Whether it has an evaluation. */
	public boolean evaluated() {
		return !this.evaluations.isEmpty();
	}

}
