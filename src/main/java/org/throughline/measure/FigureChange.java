package org.throughline.measure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A figure to add or to update.
 *
 * @param indicator the slug of its indicator
 * @param id the identifier of the figure, or {@code null} if it is new
 * @param version the version the person saw; ignored for a new figure
 */
public record FigureChange(String indicator, @Nullable UUID id, int version, FigureContent content) {

	public static FigureChange add(String indicator, FigureContent content) {
		return new FigureChange(indicator, null, 0, content);
	}

	public static FigureChange update(String indicator, FigureDetails figure, int version, FigureContent content) {
		return new FigureChange(indicator, figure.id(), version, content);
	}

}
