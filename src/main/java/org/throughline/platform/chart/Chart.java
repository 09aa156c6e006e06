package org.throughline.platform.chart;

/**
 * Data that can be drawn.
 */
public interface Chart {

	/** The width of separate charts; it fits on a phone. */
	int WIDTH = 320;

	Drawing draw();

}
