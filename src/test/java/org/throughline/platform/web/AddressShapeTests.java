package org.throughline.platform.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.server.PathContainer;

import static org.assertj.core.api.Assertions.assertThat;

class AddressShapeTests {

	@ParameterizedTest
	@CsvSource({ "/, /, true", "/, /a, false", "/{partnership:(?!manage)[a-z0-9-]+}, /manage, true",
			"/{partnership}/themes, /oxfordshire/themes, true", "/{partnership}/themes, /oxfordshire/themes/, false",
			"/{partnership}/themes, /oxfordshire/reports, false", "/{partnership}/themes, /oxfordshire, false",
			"/{partnership}/{year}, /oxfordshire/themes, true", "/{partnership}/a-*, /oxfordshire/b, true",
			"/{partnership}/themes, /oxfordshire/th%65mes, true",
			"/{partnership}/themes, /oxfordshire/themes;a=b, true", "/assets/**, /assets/a/b/c, true",
			"/files/{*path}, /other, true", "'', /a, true" })
	void comparesLengthAndFixedWords(String pattern, String address, boolean matches) {
		assertThat(AddressShape.ofPattern(pattern).matches(AddressShape.ofAddress(PathContainer.parsePath(address))))
			.isEqualTo(matches);
	}

}
