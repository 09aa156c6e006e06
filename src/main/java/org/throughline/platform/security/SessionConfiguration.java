package org.throughline.platform.security;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How sessions are kept: in the database, with as few writes as can be.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** The name under which the embedded database of a first start is known. */
	private static final String EMBEDDED_DATABASE = "embeddedPostgres";

	/**
	 * Writes a session's row only when something a later request needs has changed, or
	 * when the time of last access is a minute old.
	 */
	private static final String SELDOM_UPDATE = """
			with seen (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
			  as (values (cast(? as text), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as text),
			    cast(? as text)))
			update %TABLE_NAME% s set session_id = seen.session_id, last_access_time = seen.last_access_time,
			  max_inactive_interval = seen.max_inactive_interval, expiry_time = seen.expiry_time,
			  principal_name = seen.principal_name
			from seen where s.primary_id = seen.primary_id
			  and (s.last_access_time < seen.last_access_time - 60000 or s.session_id <> seen.session_id
			    or s.max_inactive_interval <> seen.max_inactive_interval
			    or s.principal_name is distinct from seen.principal_name)""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomUpdatedSessions() {
		return (sessions) -> sessions.setUpdateSessionQuery(SELDOM_UPDATE);
	}

	/** One statement is one transaction: reading a session needs none of its own. */
	@Bean
	@Qualifier("springSessionTransactionOperations")
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	/**
	 * The session cookie travels over https only. On the embedded database, which serves
	 * this machine alone, it follows the request, so that plain http works in every
	 * browser.
	 */
	@Bean
	DefaultCookieSerializerCustomizer secureCookie(ListableBeanFactory beans, Environment environment) {
		return (cookie) -> {
			if (!environment.containsProperty("server.servlet.session.cookie.secure")
					&& !beans.containsBeanDefinition(EMBEDDED_DATABASE)) {
				cookie.setUseSecureCookie(true);
			}
		};
	}

}
