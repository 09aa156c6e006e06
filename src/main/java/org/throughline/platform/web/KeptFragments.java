package org.throughline.platform.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Renders fragments for templates and keeps the result under the values they are rendered
 * from, the most used ones up to a number of bytes. After a change most fragments of a
 * page are as they were. A fragment sees its parameters and nothing else of the request,
 * so that it is the same for all readers to whom these values are shown. The setting
 * {@code throughline.kept-fragments} limits the memory.
 */
@Component("fragments")
public class KeptFragments {

	/** The values of a fragment need about as much as three times its markup. */
	private static final int WITH_VALUES = 4;

	private static final int OBJECTS = 1_000;

	private final SpringTemplateEngine engine;

	private final ApplicationContext application;

	private final ConversionService conversion;

	private final Cache<Key, String> kept;

	KeptFragments(SpringTemplateEngine engine, ApplicationContext application, ConversionService mvcConversionService,
			ServletContext servlets, @Value("${throughline.kept-fragments:32MB}") DataSize memory) {
		this.engine = engine;
		this.application = application;
		this.conversion = mvcConversionService;
		this.kept = Caffeine.newBuilder()
			.maximumWeight(memory.toBytes())
			.<Key, String>weigher((key, markup) -> OBJECTS + WITH_VALUES * markup.length())
			.build();
		engine.setLinkBuilder(new Links(servlets));
	}

	/**
	 * Returns the markup of a fragment.
	 * @param template the template ("browse/statement")
	 * @param signature the fragment with its parameters ("statement(each, partnership)")
	 * @param values the values of the parameters, which must be equal if they look the
	 * same, and must not change
	 */
	public String of(String template, String signature, @Nullable Object... values) {
		var key = new Key(template, signature, Arrays.asList(values));
		String markup = this.kept.getIfPresent(key);
		if (markup == null) {
			markup = render(key); // not while the memory waits: it may include other
									// fragments
			this.kept.put(key, markup);
		}
		return markup;
	}

	/** Returns the number of fragments kept. */
	long size() {
		this.kept.cleanUp();
		return this.kept.estimatedSize();
	}

	private String render(Key key) {
		int names = key.signature.indexOf('(');
		Map<String, @Nullable Object> variables = new HashMap<>();
		String[] parameters = StringUtils
			.tokenizeToStringArray(key.signature.substring(names + 1, key.signature.length() - 1), ",");
		for (int i = 0; i < parameters.length; i++) {
			variables.put(parameters[i], key.values.get(i));
		}
		variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.application, this.conversion));
		return this.engine.process(
				new TemplateSpec(key.template, Set.of(key.signature.substring(0, names)), TemplateMode.HTML, Map.of()),
				new Context(Locale.UK, variables));
	}

	private record Key(String template, String signature, List<@Nullable Object> values) {

	}

	/** Links of fragments lead to pages of this application; they need no request. */
	private static final class Links extends StandardLinkBuilder {

		private final ServletContext servlets;

		private Links(ServletContext servlets) {
			this.servlets = servlets;
		}

		@Override
		protected String computeContextPath(IExpressionContext context, String base,
				@Nullable Map<String, Object> parameters) {
			return (context instanceof IWebContext) ? super.computeContextPath(context, base, parameters)
					: this.servlets.getContextPath();
		}

	}

}
