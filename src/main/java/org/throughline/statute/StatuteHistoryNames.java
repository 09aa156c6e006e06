package org.throughline.statute;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Enums of statutory deadlines and bank holidays for the change history.
 */
@Component
class StatuteHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("bank_holiday.kind", BankHolidayKind.class, "clock.direction", ClockDirection.class,
				"clock.subject", ClockSubject.class, "clock.unit", ClockUnit.class);
	}

}
