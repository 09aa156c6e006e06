package org.throughline.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.RecordDirectory;

/**
 * Lists indicators for the statements of reports.
 */
@Component
@Transactional(readOnly = true)
class LinkableIndicators implements RecordDirectory {

	private final IndicatorService indicators;

	LinkableIndicators(IndicatorService indicators) {
		this.indicators = indicators;
	}

	@Override
	public Kind kind() {
		return Kind.INDICATOR;
	}

	@Override
	public List<NamedRecord> records(UUID partnershipId) {
		return this.indicators.all(partnershipId)
			.stream()
			.map((indicator) -> new NamedRecord(indicator.id(), indicator.slug(), indicator.content().name(),
					indicator.links().themes(), false))
			.toList();
	}

}
