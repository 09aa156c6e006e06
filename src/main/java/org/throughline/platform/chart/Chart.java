package org.throughline.platform.chart;

/**
 * Data that can be drawn.
 */
public interface Chart {

	/** The width of charts that stand on their own; it fits on a phone. */
	int WIDTH = 320;

	Drawing draw();

}
