package dev.holdfast.reports.template;

import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/** How every template is run: it reaches what it is given and nothing else, and answers alike on every machine. */
final class Sandbox {
    private Sandbox() {}

    /** A configuration of its own, which finds no file. */
    static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        close(configuration);
        return configuration;
    }

    /** Makes a configuration one that lets templates reach nothing but what they are given. */
    static void close(Configuration configuration) {
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setAttemptExceptionReporter((failure, environment) -> {});
        configuration.setWrapUncheckedExceptions(true);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(wrapper());
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    }

    private static DefaultObjectWrapper wrapper() {
        Wrapper wrapper = new Wrapper();
        wrapper.setMemberAccessPolicy(new Accessors());
        return wrapper;
    }

    /** Lets a record be asked for its fields, and not be printed as if it were a text. */
    private static final class Wrapper extends DefaultObjectWrapper {
        private Wrapper() {
            super(Configuration.VERSION_2_3_34);
        }

        @Override
        protected TemplateModel handleUnknownType(Object object) {
            return new Fields(object, this);
        }
    }

    /** The fields of a record, asked for with or without brackets. */
    private static final class Fields extends BeanModel implements MethodCallAwareTemplateHashModel {
        private Fields(Object object, BeansWrapper wrapper) {
            super(object, wrapper);
        }

        @Override
        public TemplateModel getBeforeMethodCall(String name)
                throws TemplateModelException, ShouldNotBeGetAsMethodException {
            return super.getBeforeMethodCall(name);
        }
    }
}
