package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Quantity;

/**
 * A training activity as it is to be.
 *
 * @param reportSlug the report that speaks of it; none before there is one
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
 * @param provider slug of the organisation that held it; with no name either, the
 * partnership
 * @param providerName who held it, as written
 * @param summary what was said there (Markdown)
 * @param participants who took part by role, as written
 * @param review the review it was about, by its name in addresses
 * @param themes slugs of its themes
 * @param version which state the editor saw; ignored for a new one
 */
public record TrainingEdit(@Nullable String reportSlug, TrainingKind kind, String title, List<String> topics,
		EventDate held, @Nullable Quantity events, @Nullable Quantity attendances, boolean perEvent,
		@Nullable String audience, TrainingMode mode, TrainingCharge charge, @Nullable String provider,
		@Nullable String providerName, @Nullable String summary, @Nullable String participants, @Nullable String review,
		List<String> themes, int version) {

	public TrainingEdit {
		topics = List.copyOf(topics);
		themes = List.copyOf(themes);
	}

}
