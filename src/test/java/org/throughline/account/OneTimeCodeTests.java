package org.throughline.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodeTests {

	/** The examples of RFC 6238, appendix B, of which apps show the last six digits. */
	@ParameterizedTest
	@CsvSource({ "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
			"20000000000, 353130" })
	void isThatOfTheStandard(long second, String code) {
		byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
		assertThat(OneTimeCode.of(secret, OneTimeCode.period(Instant.ofEpochSecond(second)))).isEqualTo(code);
		assertThat(AuthenticatorKey.of("a@example.org", secret).key()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
	}

}
