/**
 * Layout, error pages and what all controllers share.
 */
@NullMarked
package org.throughline.platform.web;

import org.jspecify.annotations.NullMarked;
