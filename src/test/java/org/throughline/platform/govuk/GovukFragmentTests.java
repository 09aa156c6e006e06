package org.throughline.platform.govuk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import org.throughline.platform.govuk.FormErrors.FormError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our fragments give the HTML that GOV.UK Frontend expects: compared with the examples it
 * brings along.
 */
class GovukFragmentTests {

	private static final String COMPONENTS = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";

	/** We never disable an answer, and always prevent sending twice. */
	private static final List<String> UNUSED = List.of("disabled", "data-prevent-double-click");

	private final SpringTemplateEngine engine = engine();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					input | default | input(label=${label}, name=${name})
					input | with hint text | input(label=${label}, name=${name}, hint=${hint})
					input | with width-10 class | input(label=${label}, name=${name}, width='10')
					input | with label as page heading | input(label=${label}, name=${name}, heading=true)
					input | with autocomplete attribute | input(label=${label}, name=${name}, autocomplete='postal-code')
					input | inputmode | input(label=${label}, name=${name}, inputmode='decimal')
					input | value | input(label=${label}, name=${name}, value=${value})
					input | custom type | input(label=${label}, name=${name}, type=${type})
					input | with spellcheck disabled | input(label=${label}, name=${name}, spellcheck='false')
					textarea | default | textarea(label=${label}, name=${name})
					textarea | with hint | textarea(label=${label}, name=${name}, hint=${hint})
					textarea | with custom rows | textarea(label=${label}, name=${name}, rows=8)
					textarea | with default value | textarea(label=${label}, name=${name}, value=${value})
					radios | default | radios(legend=${legend}, name=${name}, choices=${choices})
					radios | inline | radios(legend=${legend}, name=${name}, choices=${choices}, hint=${hint}, value='no', inline=true)
					checkboxes | with hint | checkboxes(legend=${legend}, name=${name}, choices=${choices}, hint=${hint})
					select | with selected value | select(label=${label}, name=${name}, choices=${choices}, value=${value})
					file-upload | default | file-upload(label=${label}, name=${name})
					file-upload | with hint text | file-upload(label=${label}, name=${name}, hint=${hint})
					button | default | button(${text})
					button | secondary | button(text=${text}, kind='secondary')
					button | warning | button(text=${text}, kind='warning')
					button | link | button(text=${text}, href=${href})
					breadcrumbs | with collapse on mobile | breadcrumbs(${links})
					error-summary | default | error-summary(${errors})
					inset-text | default | inset-text(${text})
					warning-text | default | warning-text(${text})
					details | default | details(summary=${summary}, text=${text})
					tag | default | tag(${text})
					tag | grey | tag(text=${text}, colour='grey')
					panel | default | panel(heading=${heading}, text=${text})
					""")
	void giveTheHtmlOfTheDesignSystem(String component, String example, String call) throws IOException {
		JsonNode fixture = fixture(component, example);
		var context = new Context(Locale.UK, variables(fixture.get("options")));
		var beans = new StaticApplicationContext();
		beans.getBeanFactory().registerSingleton("draftButton", new NoDraftButton());
		context.setVariable("selectOptions", new SelectOptions(beans));
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(beans, null));
		String ours = this.engine.process("<div th:replace=\"~{govuk/%s :: %s}\"></div>".formatted(component, call),
				context);
		assertThat(normal(Jsoup.parseBodyFragment(ours).body()))
			.isEqualTo(normal(Jsoup.parseBodyFragment(expected(fixture)).body()));
	}

	private static JsonNode fixture(String component, String example) throws IOException {
		String json = new ClassPathResource(COMPONENTS + component + "/fixtures.json")
			.getContentAsString(StandardCharsets.UTF_8);
		return StreamSupport.stream(JsonMapper.shared().readTree(json).get("fixtures").spliterator(), false)
			.filter((fixture) -> fixture.get("name").asString().equals(example))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(component + " has no example named " + example));
	}

	/** Our inputs take their id from their name. */
	private static String expected(JsonNode fixture) {
		JsonNode options = fixture.get("options");
		String html = fixture.get("html").asString();
		for (String key : List.of("id", "idPrefix")) {
			if (options.has(key) && options.has("name")) {
				String id = options.get(key).asString();
				html = html.replaceAll("(id|for|aria-describedby)=\"" + id + "(?=[\"-])",
						"$1=\"" + options.get("name").asString());
			}
		}
		return html;
	}

	private static Map<String, Object> variables(JsonNode options) {
		Map<String, Object> variables = new TreeMap<>();
		for (String name : List.of("name", "value", "type", "text", "href")) {
			put(variables, name, options.path(name));
		}
		put(variables, "label", options.path("label").path("text"));
		put(variables, "hint", options.path("hint").path("text"));
		put(variables, "legend", options.path("fieldset").path("legend").path("text"));
		put(variables, "summary", options.path("summaryText"));
		put(variables, "heading", options.has("titleHtml") ? options.path("titleHtml") : options.path("titleText"));
		List<Choice> choices = new ArrayList<>();
		List<PageLink> links = new ArrayList<>();
		List<FormError> errors = new ArrayList<>();
		for (JsonNode item : options.path("items")) {
			String text = item.path("text").asString("");
			choices
				.add(new Choice(item.path("value").asString(""), text, item.path("hint").path("text").asString(null)));
			links.add(new PageLink(text, item.path("href").asString(null)));
		}
		for (JsonNode error : options.path("errorList")) {
			errors.add(new FormError(error.path("text").asString(), error.path("href").asString(null)));
		}
		List<String> values = new ArrayList<>();
		options.path("values").forEach((value) -> values.add(value.asString()));
		variables.put("choices", choices);
		variables.put("links", links);
		variables.put("errors", errors);
		variables.put("values", values);
		return variables;
	}

	private static void put(Map<String, Object> variables, String name, JsonNode value) {
		if (value.isValueNode() && !value.isNull()) {
			variables.put(name, value.asString());
		}
	}

	/** Elements with their attributes in order and words without spare blanks. */
	private static String normal(Element element) {
		StringBuilder lines = new StringBuilder();
		append(element, 0, lines);
		return lines.toString();
	}

	private static void append(Element element, int depth, StringBuilder lines) {
		Map<String, String> attributes = new TreeMap<>();
		element.attributes()
			.forEach(
					(attribute) -> attributes.put(attribute.getKey(), value(attribute.getKey(), attribute.getValue())));
		UNUSED.forEach(attributes::remove);
		lines.append("  ".repeat(depth)).append(element.tagName()).append(' ').append(attributes).append('\n');
		for (Node child : element.childNodes()) {
			if (child instanceof Element inner) {
				append(inner, depth + 1, lines);
			}
			else if (child instanceof TextNode text && !text.isBlank()) {
				lines.append("  ".repeat(depth + 1)).append(text.text().strip()).append('\n');
			}
		}
	}

	private static String value(String name, String value) {
		return List.of("selected", "checked", "hidden").contains(name) ? name : value.strip().replaceAll("\\s+", " ");
	}

	private static SpringTemplateEngine engine() {
		var fragments = new ClassLoaderTemplateResolver();
		fragments.setPrefix("templates/");
		fragments.setSuffix(".html");
		fragments.setResolvablePatterns(Set.of("govuk/*"));
		fragments.setOrder(1);
		var calls = new StringTemplateResolver();
		calls.setTemplateMode(TemplateMode.HTML);
		calls.setOrder(2);
		var engine = new SpringTemplateEngine();
		engine.addTemplateResolver(fragments);
		engine.addTemplateResolver(calls);
		engine.setLinkBuilder(new StandardLinkBuilder() {
			@Override
			protected String computeContextPath(IExpressionContext context, String base,
					Map<String, Object> parameters) {
				return "";
			}
		});
		return engine;
	}

	/** A form that is not kept. */
	public static final class NoDraftButton {

		public boolean hasText(Integer lines) {
			return false;
		}

		public @Nullable String take() {
			return null;
		}

	}

}
