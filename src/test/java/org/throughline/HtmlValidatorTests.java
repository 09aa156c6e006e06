package org.throughline;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlValidatorTests {

	@Test
	void passesAValidPage() {
		assertThat(HtmlValidator.complaints(
				"<!DOCTYPE html><html lang=\"en\"><head><title>A page</title></head><body><p>Words</p></body></html>"))
			.isEmpty();
	}

	@Test
	void namesWhatIsWrong() {
		assertThat(HtmlValidator.complaints(
				"<!DOCTYPE html>\n<html lang=\"en\"><head><title>A page</title></head><body><ul><p>Words</p></ul><a id=x></a><a id=x></a></body></html>"))
			.anyMatch((complaint) -> complaint.contains("Element “p” not allowed"))
			.anyMatch((complaint) -> complaint.contains("Duplicate ID"));
	}

}
