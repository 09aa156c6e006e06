/**
 * Pages on which business managers edit assurance.
 */
@NullMarked
package org.throughline.assurance.web;

import org.jspecify.annotations.NullMarked;
