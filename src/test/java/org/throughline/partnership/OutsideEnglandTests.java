package org.throughline.partnership;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutsideEnglandTests {

	@ParameterizedTest
	@CsvSource({ "Cardiff, Wales", "Vale of Glamorgan Council, Wales", "Newport City Council, Wales", "Ynys Môn, Wales",
			"North Wales, Wales", "City of Edinburgh, Scotland", "Highland Council, Scotland",
			"Argyll and Bute, Scotland", "Lanarkshire, Scotland", "Perth & Kinross, Scotland",
			"Ards & North Down, Northern Ireland", "Belfast, Northern Ireland", "Rhondda Cynon Taff, Wales",
			"Rhondda Cynon Taf County Borough Council, Wales", "Cwm Taf, Wales" })
	void recognisesAreasOfOtherCountries(String area, String country) {
		assertThat(OutsideEngland.country(area)).contains(country);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Oxfordshire", "Newport Pagnell", "Cambridgeshire and Peterborough", "Durham",
			"Isle of Wight", "Northumberland", "East Riding of Yorkshire", "" })
	void acceptsAreasInEngland(String area) {
		assertThat(OutsideEngland.country(area)).isEmpty();
	}

}
