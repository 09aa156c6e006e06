package org.throughline.measure;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A figure to add or to update.
 *
 * @param indicator the slug of its indicator
 * @param id the identifier
 * @param version the version the person saw, or {@code null} if the figure is new
 * @param content its content
 */
public record FigureChange(String indicator, UUID id, @Nullable Integer version, FigureContent content) {

	/** Returns a figure to add. */
	public static FigureChange add(String indicator, UUID id, FigureContent content) {
		return new FigureChange(indicator, id, null, content);
	}

	/** Returns a figure to update. */
	public static FigureChange update(String indicator, FigureDetails figure, int version, FigureContent content) {
		return new FigureChange(indicator, figure.id(), version, content);
	}

}
