package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * A training activity.
 *
 * @param id identifies it
 * @param number its name in addresses
 * @param reportSlug the report that speaks of it
 * @param kind what sort
 * @param title how it is called
 * @param topics what it was about, as written
 * @param held when
 * @param events how many there were
 * @param attendances how many took part
 * @param perEvent whether that is said of each event
 * @param audience for whom
 * @param mode how people took part
 * @param charge whether it cost something
 * @param providerSlug the organisation that held it
 * @param providerOrganisation its name when it was held
 * @param providerName who held it, as written
 * @param summary what was said there (Markdown)
 * @param participants who took part by role, as written
 * @param review the review it was about, by its name in addresses; whether the reader may
 * know of that, the page has to ask
 * @param themes its themes
 * @param evaluations what it changed; none where it was not evaluated
 * @param version which state it is
 */
public record TrainingDetails(UUID id, int number, @Nullable String reportSlug, TrainingKind kind, String title,
		List<String> topics, EventDate held, @Nullable Quantity events, @Nullable Quantity attendances,
		boolean perEvent, @Nullable String audience, TrainingMode mode, TrainingCharge charge,
		@Nullable String providerSlug, @Nullable String providerOrganisation, @Nullable String providerName,
		@Nullable String summary, @Nullable String participants, @Nullable String review, List<Tag> themes,
		List<EvaluationDetails> evaluations, int version) {

	public TrainingDetails {
		topics = List.copyOf(topics);
		themes = List.copyOf(themes);
		evaluations = List.copyOf(evaluations);
	}

	/**
	 * A theme it is tagged with.
	 *
	 * @param slug its name in addresses
	 * @param name how it is called
	 */
	public record Tag(String slug, String name) {

	}

	/** Who held it; none where that is the partnership. */
	public @Nullable String provider() {
		return (this.providerOrganisation != null) ? this.providerOrganisation : this.providerName;
	}

	/** Whether it is known what it changed. */
	public boolean evaluated() {
		return !this.evaluations.isEmpty();
	}

}
