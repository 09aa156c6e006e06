package org.throughline.platform.text;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Reads the texts of all modules into one table, so that a text is not looked for in one
 * file after the other.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

	@Bean
	MessageSource messageSource(@Value("${spring.messages.basename}") String[] files) {
		var messages = new ReloadableResourceBundleMessageSource();
		for (String file : files) {
			messages.addBasenames("classpath:" + file);
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
