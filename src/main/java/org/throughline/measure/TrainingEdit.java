package org.throughline.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * New values of a training activity.
 *
 * @param report slug of the report it is in, or {@code null} if there is none yet
 * @param provider slug of the organisation that delivered it, or {@code null} for the
 * partnership or a provider that is only named
 * @param review slug of the review it was about, or {@code null}
 * @param themes slugs of its themes
 */
public record TrainingEdit(TrainingContent content, @Nullable String report, @Nullable String provider,
		@Nullable String review, List<String> themes) {

	public TrainingEdit {
		themes = List.copyOf(themes);
	}

}
