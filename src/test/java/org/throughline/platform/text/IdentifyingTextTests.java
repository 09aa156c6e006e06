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
			"call +44 7700 900123 now,PHONE_NUMBER", "born on the 12th of March 2014,DATE_OF_BIRTH",
			"'Born March 12, 2014',DATE_OF_BIRTH", "2014-03-12,DATE_OF_BIRTH", "12 / 03 / 2014,DATE_OF_BIRTH",
			"12-Mar-14,DATE_OF_BIRTH", "'birthday on 3 March, 2015',DATE_OF_BIRTH", "his DoB is 3.3.15,DATE_OF_BIRTH",
			"943-476-5919,NHS_NUMBER", "943.476.5919,NHS_NUMBER", "OX11ND,POSTCODE", "ox1 1nd,POSTCODE",
			"SW1A 1AA,POSTCODE", "M1 1AE,POSTCODE", "CR2 6XH,POSTCODE", "(01865) 792 422,PHONE_NUMBER",
			"020 7946 0018,PHONE_NUMBER", "07700900123,PHONE_NUMBER", "07700-900-123,PHONE_NUMBER",
			"+44 (0)7700 900123,PHONE_NUMBER", "0044 7700 900123,PHONE_NUMBER", "0121 496 0000,PHONE_NUMBER",
			"01865 79 24 22,PHONE_NUMBER", "write to jane.example@oxford.example,EMAIL_ADDRESS",
			"EXAMPLE.J@NHS.EXAMPLE,EMAIL_ADDRESS", "safeguarding.team@gmail.com,EMAIL_ADDRESS",
			"mailto:j.example2@sub.council.example.,EMAIL_ADDRESS" })
	void findsTextThatMayIdentifyAChild(String text, IdentifierKind kind) {
		assertThat(IdentifyingText.in(text)).extracting(IdentifyingText.Finding::kind).contains(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "they lived at OX1\n1ND then", "at OX1 \r\n1ND", "born on 3 March\n2015",
			"call 07700\r\n900123" })
	void aLineBreakHidesNothing(String text) {
		assertThat(IdentifyingText.in(text)).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Over 9000 children, 15,000 contacts in 2024/25.",
			"The review was published on 21 October 2025.", "Working Together 2023, chapter 5, section 16F",
			"9434765918 is no such number", "see https://example.org/2025-10-21-minutes", "In groups of 12\n- 14 of 15",
			"Cases: 12\n\n03.2014", "write to safeguarding@council.example", "oscp.enquiries@council.example",
			"business.manager@oxfordshire.example", "an @ sign", "@throughline", "MASH2@council.example",
			"reference 0098765 of 2024", "5.1.2 and 12.13.14.15" })
	void leavesOrdinaryWordsAlone(String text) {
		assertThat(IdentifyingText.in(text)).isEmpty();
	}

	@Test
	void noTextHoldsNothing() {
		assertThat(IdentifyingText.in(null)).isEmpty();
	}

}
