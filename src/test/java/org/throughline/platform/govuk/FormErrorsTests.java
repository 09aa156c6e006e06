package org.throughline.platform.govuk;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import org.throughline.platform.govuk.FormErrors.FormError;

import static org.assertj.core.api.Assertions.assertThat;

class FormErrorsTests {

	private final BindingResult result = new BeanPropertyBindingResult(
			new Form("", DateParts.EMPTY, List.of(new Line("", ""), new Line("", "")), ""), "form");

	@Test
	void standInTheOrderOfTheFields() {
		reject("last", "lines[1].first", "lines[0].second", "lines[0].first", "on", "title");
		assertThat(hrefs()).containsExactly("#title", "#on.day", "#lines-0.first", "#lines-0.second", "#lines-1.first",
				"#last");
	}

	@Test
	void tellOnlyTheFirstErrorOfAField() {
		this.result.rejectValue("title", "a", "Enter a title");
		this.result.rejectValue("title", "b", "A title is short");
		assertThat(errors()).containsExactly(new FormError("Enter a title", "#title"));
	}

	@Test
	void beginWithWhatIsWrongWithTheWhole() {
		this.result.rejectValue("title", "a", "Enter a title");
		this.result.reject("b", "Choose one or the other");
		assertThat(errors()).containsExactly(new FormError("Choose one or the other", null),
				new FormError("Enter a title", "#title"));
	}

	private void reject(String... fields) {
		for (String field : fields) {
			this.result.rejectValue(field, "wrong", "Wrong");
		}
	}

	private List<String> hrefs() {
		return errors().stream().map((error) -> String.valueOf(error.href())).toList();
	}

	private List<FormError> errors() {
		return FormErrors.of(this.result, new StaticMessageSource(), Locale.UK).errors();
	}

	record Line(String first, String second) {
	}

	record Form(String title, DateParts on, List<Line> lines, String last) {
	}

}
