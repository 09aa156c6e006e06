package org.throughline.platform.security;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.dao.DataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

import org.throughline.platform.database.DatabaseFailure;

/** Stores sessions in the database with few writes. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(SessionConfiguration.class);

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

	/** Finds a session only if it began less than so many milliseconds ago. */
	private static final String RECENT = """
			select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
			  sa.attribute_name, sa.attribute_bytes
			from %%TABLE_NAME%% s left join %%TABLE_NAME%%_ATTRIBUTES sa on s.primary_id = sa.session_primary_id
			where s.session_id = ? and s.creation_time > extract(epoch from now()) * 1000 - %d""";

	/**
	 * Ends a session so long after it began, however much it is used: a computer that is
	 * left open does not stay signed in for ever.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> longestSession(
			@Value("${throughline.session.longest}") Duration longest) {
		return (sessions) -> sessions.setGetSessionQuery(RECENT.formatted(longest.toMillis()));
	}

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> seldomUpdatedSessions() {
		return (sessions) -> sessions.setUpdateSessionQuery(SELDOM_UPDATE);
	}

	/**
	 * Two requests of one session may add the same attribute at the same time: the later
	 * value counts.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenTwice() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/**
	 * An attribute that cannot be read, for example after an update of the program, is
	 * missing. Without its sign-in a session is anonymous: the person signs in again.
	 */
	@Bean
	@SuppressWarnings("NullAway") // a converter may return null: the attribute is missing
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> unreadableAttributes() {
		var values = new GenericConversionService();
		var reader = new DeserializingConverter(getClass().getClassLoader());
		values.addConverter(Object.class, byte[].class, new SerializingConverter());
		values.addConverter(byte[].class, Object.class, (stored) -> {
			try {
				return reader.convert(stored);
			}
			catch (SerializationFailedException ex) {
				logger.warn("An attribute of a session cannot be read: {}", ex.getMostSpecificCause().getClass());
				return null;
			}
		});
		return (sessions) -> sessions.setConversionService(values);
	}

	/**
	 * Each statement is its own transaction, because a session is read with one
	 * statement. A session that cannot be written does not stop reading.
	 */
	@Bean
	@Qualifier("springSessionTransactionOperations")
	TransactionOperations springSessionTransactionOperations() {
		return new TransactionOperations() {
			@Override
			@SuppressWarnings("NullAway") // the sessions expect no result of what is
											// written
			public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
				try {
					return TransactionOperations.withoutTransaction().execute(action);
				}
				catch (DataAccessException ex) {
					if (DatabaseFailure.of(ex) != DatabaseFailure.NOT_WRITABLE) {
						throw ex;
					}
					logger.warn("A session was not saved: the database takes no changes");
					return null;
				}
			}
		};
	}

	/**
	 * Sends the session cookie over https only. With the embedded database, which serves
	 * the local machine, the cookie follows the request, so that plain http works in
	 * every browser.
	 */
	@Bean
	DefaultCookieSerializerCustomizer secureCookie(ListableBeanFactory beans, Environment environment) {
		return (cookie) -> {
			if (isCookieSecure(beans, environment)) {
				cookie.setUseSecureCookie(true);
			}
		};
	}

	/** Returns whether the cookie is sent over https only. */
	static boolean isCookieSecure(ListableBeanFactory beans, Environment environment) {
		return environment.getProperty("server.servlet.session.cookie.secure", Boolean.class,
				!beans.containsBeanDefinition(EMBEDDED_DATABASE));
	}

}
