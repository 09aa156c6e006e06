package org.throughline.measure;

import java.util.UUID;

/**
 * A figure of an indicator.
 *
 * @param number the number within the indicator, used in page addresses
 * @param content what the source states
 * @param position the order among figures of the same period
 * @param late what happened to it after its report was published
 */
public record FigureDetails(UUID id, UUID indicatorId, int number, FigureContent content, int position, int version,
		LateEntry late) {

	FigureDetails withContent(FigureContent other) {
		return new FigureDetails(this.id, this.indicatorId, this.number, other, this.position, this.version, this.late);
	}

}
