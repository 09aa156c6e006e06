package org.throughline.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/** The retention rule for disabled accounts. */
@Configuration(proxyBeanMethods = false)
class AccountRetention {

	@Bean
	RetainedRecords retainedAccounts() {
		return new RetainedRecords("K06", "retained_account", "anonymise_account");
	}

}
