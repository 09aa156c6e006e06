package org.throughline.notification;

import java.util.Set;

import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the plain-text templates of mails, in addition to those of pages. */
@Configuration(proxyBeanMethods = false)
class MailTemplates {

	@Bean
	ITemplateResolver plainTextTemplates() {
		var resolver = new ClassLoaderTemplateResolver();
		resolver.setOrder(1);
		resolver.setPrefix("templates/");
		resolver.setResolvablePatterns(Set.of("*.txt"));
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCharacterEncoding("UTF-8");
		return resolver;
	}

}
