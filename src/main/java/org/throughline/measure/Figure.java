package org.throughline.measure;

import java.util.UUID;

/**
 * A figure of an indicator.
 *
 * @param id identifies it
 * @param indicatorId what it is a figure of
 * @param number its name among the figures of its indicator
 * @param said what the source says
 * @param position its place among figures of the same time
 * @param version which state of it this is
 */
public record Figure(UUID id, UUID indicatorId, int number, FigureParticulars said, int position, int version) {

	Figure saying(FigureParticulars other) {
		return new Figure(this.id, this.indicatorId, this.number, other, this.position, this.version);
	}

}
