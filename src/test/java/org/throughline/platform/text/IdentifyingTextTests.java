package org.throughline.platform.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifyingTextTests {

	@ParameterizedTest
	@CsvSource({ "NHS number 943 476 5919 is in the notes,NHS_NUMBER", "9434765919,NHS_NUMBER",
			"born on 3 March 2015,DATE_OF_BIRTH", "DOB: 03/03/2015,DATE_OF_BIRTH",
			"on 03/03/2015 he came,DATE_OF_BIRTH", "they lived at OX1 1ND then,POSTCODE",
			"call 01865 792422 today,PHONE_NUMBER", "call 07700 900123,PHONE_NUMBER",
			"call +44 7700 900123 now,PHONE_NUMBER" })
	void findsWhatMightTellWhoChildIs(String text, IdentifierKind kind) {
		assertThat(IdentifyingText.in(text)).extracting(IdentifyingText.Finding::kind).contains(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Over 9000 children, 15,000 contacts in 2024/25.",
			"The review was published on 21 October 2025.", "Working Together 2023, chapter 5, section 16F",
			"9434765918 is no such number" })
	void leavesOrdinaryWordsAlone(String text) {
		assertThat(IdentifyingText.in(text)).isEmpty();
	}

	@Test
	void noTextHoldsNothing() {
		assertThat(IdentifyingText.in(null)).isEmpty();
	}

}
