package org.throughline;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

import org.throughline.transfer.sample.SampleImport;

/**
 * Gives each test class a new database, with the sample for a {@link SampleTest}, and
 * sets the clock. The sample is imported once in a run; its database is the template of
 * the others.
 */
class FreshDatabaseListener extends AbstractTestExecutionListener {

	static final String SAMPLE = "template_sample";

	@Override
	public void beforeTestClass(TestContext test) {
		var context = test.getApplicationContext();
		var database = context.getBean(TestDatabase.Current.class);
		var clock = context.getBean(TestClock.class);
		clock.follow(null);
		if (!AnnotatedElementUtils.hasAnnotation(test.getTestClass(), SampleTest.class)) {
			database.replaceBy(TestServer.EMPTY);
		}
		else if (database.hasTemplate(SAMPLE)) {
			database.replaceBy(SAMPLE);
		}
		else {
			database.replaceBy(TestServer.EMPTY);
			context.getBean(SampleImport.class).loadWhereNothingIs();
			database.keepAsTemplate(SAMPLE);
		}
		clock.follow(AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), ClockAt.class));
		context.publishEvent(new DatabaseReplaced(database));
	}

}
