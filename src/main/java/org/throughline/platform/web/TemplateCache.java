package org.throughline.platform.web;

import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.stereotype.Component;

/**
 * Keeps all templates, fragments and expressions after their first use. By default
 * Thymeleaf keeps 200 templates and 500 expressions, and reads the others again for each
 * page.
 */
@Component
class TemplateCache {

	private static final int TEMPLATES = 2_000;

	private static final int EXPRESSIONS = 20_000;

	TemplateCache(SpringTemplateEngine engine) {
		var cache = new StandardCacheManager();
		cache.setTemplateCacheMaxSize(TEMPLATES);
		cache.setExpressionCacheMaxSize(EXPRESSIONS);
		engine.setCacheManager(cache);
	}

}
