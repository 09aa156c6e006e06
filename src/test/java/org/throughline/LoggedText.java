package org.throughline;

import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Captures log output as in production: messages and failures with their causes. */
public final class LoggedText implements AutoCloseable {

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Logger own = (Logger) LoggerFactory.getLogger("org.throughline");

	private final Level level = this.root.getLevel();

	private final Level ownLevel = this.own.getLevel();

	private final ListAppender<ILoggingEvent> events = new ListAppender<>();

	/** Begins to record. */
	public LoggedText() {
		this(Level.INFO);
	}

	/** Begins to record from a level on; others are not written anywhere. */
	public LoggedText(Level from) {
		this.events.start();
		this.root.setLevel(from);
		this.own.setLevel(from);
		this.root.addAppender(this.events);
	}

	@Override
	public String toString() {
		return this.events.list.stream()
			.map((event) -> event.getFormattedMessage() + '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy()))
			.collect(Collectors.joining("\n"));
	}

	@Override
	public void close() {
		this.root.detachAppender(this.events);
		this.root.setLevel(this.level);
		this.own.setLevel(this.ownLevel);
	}

}
