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

/** Stores sessions in the database with few writes. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/** Name of the bean of the embedded database. */
	private static final String EMBEDDED_DATABASE = "embeddedPostgres";

	/**
	 * Writes a session only if an attribute has changed or if the time of last access is
	 * more than a minute old.
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

	/**
	 * Each statement is its own transaction, because a session is read with one
	 * statement.
	 */
	@Bean
	@Qualifier("springSessionTransactionOperations")
	TransactionOperations springSessionTransactionOperations() {
		return TransactionOperations.withoutTransaction();
	}

	/**
	 * Sends the session cookie over https only. With the embedded database, which serves
	 * the local machine, the cookie follows the request, so that plain http works in
	 * every browser.
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
