package org.throughline.measure.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.throughline.measure.IndicatorService;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;

/**
 * The history and the removal of an indicator.
 */
@Component
class IndicatorRecordPages implements RecordPages {

	private final IndicatorService indicators;

	IndicatorRecordPages(IndicatorService indicators) {
		this.indicators = indicators;
	}

	@Override
	public String path() {
		return "indicators/{indicator}";
	}

	@Override
	public String kind() {
		return "indicator";
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var indicator = this.indicators.indicator(partnershipId, path.text("indicator"));
		return new Found(indicator.id(), indicator.name(), indicator.version(), "Indicators", "indicators");
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.indicators.remove(partnershipId, path.text("indicator"), version);
	}

}
