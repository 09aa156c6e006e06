package org.throughline.browse.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.throughline.action.PublicActionCounts;
import org.throughline.platform.chart.ProgressBar;

/**
 * Draws counts of actions as a bar, for templates that print the counts below it.
 */
@Component
public class ActionProgress {

	/** Returns the bar as SVG. */
	public String bar(PublicActionCounts counts) {
		return new ProgressBar(counts.verified() + " of " + counts.all() + " verified complete",
				List.of(counts.verified(), counts.reported(), counts.underWay(), counts.unstarted()))
			.svg();
	}

}
