package org.throughline.action;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/**
 * How long closed actions are kept.
 */
@Configuration(proxyBeanMethods = false)
class ActionRetention {

	@Bean
	RetainedRecords retainedActions() {
		return new RetainedRecords("K04", "retained_action", "anonymise_action");
	}

}
