#include "fakes.h"
#include "soc/soc_caps.h"
#include "test.h"

static void expectNothingOpen(void)
{
	expectEqual(instancesOpen(), 0);
	expectEqual(rootsAlive(), 0);
	expectNothingLeft();
}

TEST(opens_8n1, "opens 115200 8N1, inverted, with the clock that does not follow the processor, else APB")
{
	const PortState *port = portState(1);

	newUart(METER);
	expectText(thrown, NULL);
	expect(port->installed);
	expectEqual(port->receive, 33);
	expect(port->inverted);
	expectEqual(port->config.baud_rate, 115200);
	expectEqual(port->config.data_bits, UART_DATA_8_BITS);
	expectEqual(port->config.parity, UART_PARITY_DISABLE);
	expectEqual(port->config.stop_bits, UART_STOP_BITS_1);
	expectEqual(port->config.flow_ctrl, UART_HW_FLOWCTRL_DISABLE);
#ifdef SOC_UART_SUPPORT_XTAL_CLK
	expectEqual(port->config.source_clk, UART_SCLK_XTAL);
#else
	expectEqual(port->config.source_clk, UART_SCLK_APB);
#endif
	expect(port->ringSize >= 4096);
	expect(port->threshold <= 64);
}

TEST(opens_7e1, "opens 9600 7E1, not inverted")
{
	const PortState *port = portState(1);

	newUart(OLD_METER);
	expectText(thrown, NULL);
	expect(!port->inverted);
	expectEqual(port->config.baud_rate, 9600);
	expectEqual(port->config.data_bits, UART_DATA_7_BITS);
	expectEqual(port->config.parity, UART_PARITY_EVEN);
	expectEqual(port->config.stop_bits, UART_STOP_BITS_1);
}

TEST(opens_as_idle, "an idle line is not taken for a break when its pin is connected, whichever its polarity")
{
	Uart *uart = newUart(METER);

	runTask();
	turn();
	expectEqual(call(xs_meter_uart_break, uart), 0);
	expectEqual(call(xs_meter_uart_framing, uart), 0);
	expectEqual(uart->calls, 0);
	call(xs_meter_uart_close, uart);

	uart = newUart(OLD_METER);
	runTask();
	turn();
	expectEqual(call(xs_meter_uart_break, uart), 0);
	expectEqual(uart->calls, 0);
}

TEST(forgets_the_connection, "a byte and a break that the connection of the pin makes are forgotten")
{
	Options options = METER;
	Uart *uart;

	options.space = true;
	uart = newUart(options);
	runTask();
	turn();
	expectEqual(uart->calls, 0);
	expectEqual(call(xs_meter_uart_break, uart), 0);
}

TEST(refuses_port_0, "refuses UART 0, and says whose it is")
{
	Options options = METER;

	options.port = 0;
	newUart(options);
	expectText(thrown, "RangeError: UART 0: choose 1 to 2, as 0 belongs to the debugger");
	expectNothingOpen();
}

TEST(refuses_other_ports, "refuses a UART that the chip does not have")
{
	Options options = METER;

	options.port = 3;
	newUart(options);
	expectText(thrown, "RangeError: UART 3: choose 1 to 2, as 0 belongs to the debugger");
	options.port = -1;
	newUart(options);
	expectText(thrown, "RangeError: UART -1: choose 1 to 2, as 0 belongs to the debugger");
	expectNothingOpen();
}

TEST(refuses_pins, "refuses a pin that the chip does not have; -1 would mean \"leave as it is\"")
{
	Options options = METER;

	options.receive = -1;
	newUart(options);
	expectText(thrown, "RangeError: GPIO -1: this chip has no such pin");
	options.receive = 24;
	newUart(options);
	expectText(thrown, "RangeError: GPIO 24: this chip has no such pin");
	expectNothingOpen();
}

TEST(refuses_speeds, "refuses absurd speeds, which the driver takes")
{
	static const int absurd[] = { 0, -9600, 299, 921601, 50000000 };
	Options options = METER;

	for (int i = 0; i < 5; i++) {
		options.baud = absurd[i];
		newUart(options);
		expect(thrown);
	}
	expectText(thrown, "RangeError: 50000000 bits per second: choose 300 to 921600");
	expectNothingOpen();
}

static void expectFailure(const char *name, esp_err_t error, const char *message)
{
	Uart *uart;

	failNext(name, error);
	newUart(METER);
	expectText(thrown, message);
	expectNothingOpen();

	uart = newUart(METER);
	expectText(thrown, NULL);
	receive(1, "/KAM5", 5);
	runTask();
	turn();
	expectEqual(uart->length, 5);
}

#define FAILING(CALL) \
	TEST(CALL##_fails, #CALL " fails: the error names it, nothing stays open, and the next opening works") \
	{ \
		expectFailure(#CALL, ESP_FAIL, "Error: " #CALL ": 0xffffffff"); \
	}

FAILING(uart_driver_install)
FAILING(uart_param_config)
FAILING(uart_set_line_inverse)
FAILING(uart_set_rx_full_threshold)
FAILING(uart_set_pin)
FAILING(uart_flush_input)
FAILING(uart_enable_intr_mask)
FAILING(uart_detect_bitrate_start)

TEST(no_task, "no memory for the task: the error names xTaskCreate, nothing stays open, and the next opening works")
{
	expectFailure("xTaskCreate", 0, "Error: xTaskCreate: 0x101");
}

TEST(no_memory, "no memory for the record: an error, nothing stays open, and the next opening works")
{
	expectFailure("calloc", 0, "Error: no memory for the UART");
}

TEST(in_use, "a port in use is refused and goes on receiving as it did")
{
	Uart *first = newUart(METER);

	newUart(OLD_METER);
	expectText(thrown, "Error: uart_driver_install: 0xffffffff");
	expectEqual(portState(1)->config.baud_rate, 115200);
	expect(portState(1)->inverted);
	receive(1, "/KAM5", 5);
	runTask();
	turn();
	expectEqual(first->length, 5);
}

TEST(two_ports, "two ports receive side by side")
{
	Options options = METER;
	Uart *first = newUart(options), *second;

	options.port = 2;
	options.receive = 32;
	second = newUart(options);
	receive(1, "one", 3);
	receive(2, "second", 6);
	runTask();
	turn();
	expectEqual(first->length, 3);
	expectEqual(second->length, 6);
}

TEST(foreign_this, "an object of another class is refused")
{
	Uart foreign = { 0 };

	call(xs_meter_uart_break, &foreign);
	expect(thrown);
	call(xs_meter_uart_close, &foreign);
	expect(thrown);
}
