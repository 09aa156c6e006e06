package org.throughline.platform.govuk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the options of a select for its template. A list has dozens of them, and an
 * expression of the template for each part of each would cost more than the rest of the
 * page.
 */
@Component
public class SelectOptions {

	private static final String CHARACTERS = "UTF-8";

	private final MessageSource source;

	SelectOptions(MessageSource source) {
		this.source = source;
	}

	/**
	 * Returns the options as HTML.
	 * @param choices the answers, or {@code null} if constants are
	 * @param constants enum constants, named by the message {@code <messages>.<constant>}
	 * @param chosen the value that is chosen, or {@code null}
	 * @param empty a first answer without a value, or {@code null}
	 */
	public String html(@Nullable List<Choice> choices, @Nullable Collection<?> constants, @Nullable String messages,
			@Nullable Object chosen, @Nullable String empty) {
		var html = new StringBuilder();
		if (empty != null) {
			html.append("<option value=\"\">").append(escaped(empty)).append("</option>");
		}
		String group = null;
		for (Choice choice : (choices != null) ? choices : named(constants, messages)) {
			if (!Objects.equals(group, choice.group())) {
				html.append((group != null) ? "</optgroup>" : "");
				group = choice.group();
				html.append((group != null) ? "<optgroup label=\"" + escaped(group) + "\">" : "");
			}
			html.append("<option value=\"").append(escaped(choice.value()));
			html.append(
					(chosen != null && choice.value().equals(chosen.toString())) ? "\" selected=\"selected\">" : "\">");
			html.append(escaped(choice.text())).append("</option>");
		}
		return html.append((group != null) ? "</optgroup>" : "").toString();
	}

	private List<Choice> named(@Nullable Collection<?> constants, @Nullable String messages) {
		return (constants == null) ? List.of() : constants.stream()
			.map((each) -> new Choice(each.toString(), this.source.getMessage(messages + "." + each, null, Locale.UK)))
			.toList();
	}

	static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, CHARACTERS);
	}

}
